import { readContact } from "@claimwire/feeds";
import type { Markup, Props } from "../../markup.js";
import type { Page } from "../../page.js";
import { absoluteUrlOf, type Site } from "../../site.js";

/** What a report begins with: the address of the page, and the release that last changed its records. */
interface ReportStart {
  readonly subject: string;
  readonly body: string;
}

function reportStart(site: Site, { path, title, changed }: Page): ReportStart {
  const lines = [
    `Page: ${absoluteUrlOf(site, path)}`,
    ...(changed === undefined ? [] : [`Release: ${changed.version}`]),
    "",
    "What is wrong, or your reply:",
    "",
    "What shows it:",
    "",
  ];
  return { subject: `Error or reply: ${title}`.slice(0, 120), body: lines.join("\n") };
}

/** The address at which a report in the open begins, filled in as the host of the repository takes it. */
export function issueAddress(repository: string, { subject, body }: ReportStart): string {
  const base = repository.replace(/\/+$/, "").replace(/\.git$/, "");
  const isGitLab = /(^|\.)gitlab\./.test(new URL(base).hostname);
  const [path, title, text] = isGitLab
    ? ["/-/issues/new", "issue[title]", "issue[description]"]
    : ["/issues/new", "title", "body"];
  return `${base}${path}?${new URLSearchParams([
    [title, subject],
    [text, body],
  ])}`;
}

/** The address of a contact: the page that it names, or a mail, in which the report begins when there is one. */
export function contactAddress(contact: string, start?: ReportStart): string {
  const { page, email } = readContact(contact);
  if (page !== undefined) return page;
  const mail = `mailto:${email}`;
  if (start === undefined) return mail;
  const body = start.body.replaceAll("\n", "\r\n");
  return `${mail}?subject=${encodeURIComponent(start.subject)}&body=${encodeURIComponent(body)}`;
}

/** By which to report an error in a page, or to send a reply; when the settings name no place for it, that there is none. */
export function ReportLinks({ site, page }: Props<{ page: Page }>): Markup {
  const { repository, contact } = site.config;
  if (repository === undefined && contact === undefined) {
    return <p>This copy of the site names no address to which errors and replies could be sent.</p>;
  }
  const start = reportStart(site, page);
  return (
    <p>
      Report an error or reply:{" "}
      {contact !== undefined && (
        <a href={contactAddress(contact, start)} rel="external nofollow noopener">
          to us alone
        </a>
      )}
      {contact !== undefined && repository !== undefined && ", or "}
      {repository !== undefined && (
        <a href={issueAddress(repository, start)} rel="external nofollow noopener">
          in the open
        </a>
      )}
      .
    </p>
  );
}

/** Where the project is and how to reach it, as the settings say. */
export function ReportPlaces({ site }: Props): Markup {
  const { publisher, repository, contact } = site.config;
  return (
    <>
      {publisher !== undefined && <p>Published by {publisher}.</p>}
      {repository !== undefined && (
        <p>
          The repository, with <code>CORRECTIONS.md</code>, which says within how many days we answer and what
          was decided so far:{" "}
          <a href={repository} rel="external nofollow noopener">
            {repository}
          </a>
        </p>
      )}
      {contact !== undefined && (
        <p>
          To write to us alone:{" "}
          <a href={contactAddress(contact)} rel="external nofollow noopener">
            {contact}
          </a>
        </p>
      )}
    </>
  );
}
