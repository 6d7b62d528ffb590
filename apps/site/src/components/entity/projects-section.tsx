import { keyOf, labelOf, ROLES } from "@claimwire/schema";
import { amountInWords, entityName, pagePath } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import { yearOfClaim } from "../../model/claim-time.js";
import { moneyIn } from "../../model/dossier/money.js";
import { aftermathOf, membersOfProject, type ProjectPart } from "../../model/dossier/projects.js";
import { hrefOf } from "../../site.js";
import { ColumnHeadings } from "../elements/column-headings.js";
import { Joined } from "../elements/lines.js";
import { MoreLine } from "../elements/more-line.js";
import { NamedLink } from "../elements/record-link.js";
import { claimsInWords } from "../elements/values.js";
import { Section } from "../frame/columns.js";

type ProjectsProps = Props<{ projects: readonly ProjectPart[]; most?: number }>;

/** The projects of an entity: its part in each, where, what it is said to be worth, and what later came of it. */
export function ProjectsSection({ site, projects, most = projects.length }: ProjectsProps): Markup {
  return (
    <Section
      id="projects"
      heading="Projects"
      count={projects.length}
      definition={`What is said of each; the page of a project has its parts. What later came of it was linked by ${site.config.title}.`}
    >
      <table class="claims projects">
        <ColumnHeadings texts={["Project", "Said to be worth", "What later came of it"]} />
        <tbody>
          {projects.slice(0, most).map((part) => (
            <ProjectRow site={site} part={part} />
          ))}
        </tbody>
      </table>
      <MoreLine shown={most} of={projects.length} />
    </Section>
  );
}

function ProjectRow({ site, part }: Props<{ part: ProjectPart }>): Markup {
  const { project, claims, roles } = part;
  const places = membersOfProject(site.index, project, ["place"]);
  return (
    <tr>
      <td>
        <NamedLink site={site} kind="entities" id={project} />
        <p class="linked">
          <Joined
            by=" · "
            pieces={[
              roles.length > 0 && `as ${roles.map((role) => labelOf(ROLES, role)).join(", ")}`,
              places.length > 0 && (
                <Joined pieces={places.map((id) => <NamedLink site={site} kind="entities" id={id} />)} />
              ),
              <a href={`${hrefOf(site, pagePath(keyOf("entities", project)))}#about-it`}>
                {claimsInWords(claims.length)}
              </a>,
            ]}
          />
        </p>
      </td>
      <td>
        <ProjectMoney site={site} project={project} />
      </td>
      <td>
        <ProjectAftermath site={site} project={project} />
      </td>
    </tr>
  );
}

/** Each figure by its asserter, never one of our own. */
function ProjectMoney({ site, project }: Props<{ project: string }>): Markup {
  const claims = site.index.claimsAbout.get(project).map(({ claim }) => claim);
  return (
    <ul class="plain">
      {moneyIn(site.index, claims).map(({ record, quantity, joint }) => (
        <li>
          {amountInWords(quantity, site.config)}{" "}
          <span class="soft">
            (<bdi>{entityName(site.index.records, record.assertedBy)}</bdi>
            {joint.length > 0 && ", joint figure"})
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What later came of a project, with its year; claims that do not name it are told apart. */
function ProjectAftermath({ site, project }: Props<{ project: string }>): Markup {
  const { own, near } = aftermathOf(site.index, project, site.config.dossier?.progress);
  if (own.length + near.length === 0) return <span class="soft">nothing recorded</span>;
  return (
    <ul class="plain">
      {[...near, ...own].map((id) => (
        <li>
          <Joined
            by=": "
            pieces={[yearOfClaim(site.index, id), <NamedLink site={site} kind="claims" id={id} />]}
          />
          {near.includes(id) && <span class="soft"> (does not name this project)</span>}
        </li>
      ))}
    </ul>
  );
}
