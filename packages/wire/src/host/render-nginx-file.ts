import { type HeaderRule, HOST_HEADERS, patternOf } from "./host-headers.js";

const TYPE = "Content-Type";
const typeOf = ({ headers }: HeaderRule): string | undefined => headers[TYPE]?.split(";")[0];
const types = HOST_HEADERS.flatMap((rule) => typeOf(rule) ?? []);

/** Texts whose type nginx tells by their extension. Of `text/html` it knows by itself that it is one. */
const OTHER_TEXTS = ["text/css", "text/plain", "text/javascript", "application/json", "image/svg+xml"];

function pathsAsOne({ paths }: HeaderRule): string {
  return paths.length === 1 ? patternOf(paths[0] as string) : `(${paths.map(patternOf).join("|")})`;
}

/** A variable that is empty, and so sends no header, where the rule is not meant. */
function renderMap(rule: HeaderRule, name: string, value: string): string {
  return `map $uri $claimwire_${variableOf(name)} {\n    default "";\n    "~${pathsAsOne(rule)}" "${value}";\n}`;
}

function variableOf(name: string): string {
  return name.toLowerCase().replaceAll("-", "_");
}

function renderType(rule: HeaderRule): string {
  return `    location ~ "${pathsAsOne(rule)}" {\n        types { }\n        default_type ${typeOf(rule)};\n    }`;
}

const isForAll = ({ paths }: HeaderRule): boolean => paths.includes("/*");
const named = HOST_HEADERS.flatMap((rule) =>
  Object.entries(rule.headers).flatMap(([name, value]) => (name === TYPE ? [] : [{ rule, name, value }])),
);

function renderHeader({ rule, name, value }: (typeof named)[number]): string {
  const sent = isForAll(rule) ? `"${value}"` : `$claimwire_${variableOf(name)}`;
  return `    add_header ${name} ${sent} always;`;
}

/** A server block of nginx, with what must stand beside it, for a site at the top of its host. */
export function renderNginxFile(): string {
  const maps = named
    .filter(({ rule }) => !isForAll(rule))
    .map((one) => renderMap(one.rule, one.name, one.value));
  const texts = [...types, ...OTHER_TEXTS].join(" ");
  return `# Claimwire on nginx: put this into conf.d, and change the name and the folder. See docs/deploying.md.
# Made from packages/wire/src/host; after a change there:  npx vitest run packages/wire/src/host --update

${maps.join("\n\n")}

server {
    listen 80;
    listen [::]:80;
    server_name claimwire.example;
    root /srv/claimwire/public;

    index index.html;
    error_page 404 /404.html;
    absolute_redirect off;
    charset utf-8;
    charset_types ${texts};

    gzip on;
    gzip_proxied any;
    gzip_vary on;
    gzip_min_length 256;
    gzip_types ${texts};

${named.map(renderHeader).join("\n")}

${HOST_HEADERS.filter((rule) => typeOf(rule) !== undefined)
  .map(renderType)
  .join("\n\n")}
}
`;
}
