/**
 * What may be typed after `npx claimwire`, by verb: the help shows it. Their records are made up, so that no help says
 * anything of anybody.
 */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  check: ["check", "check --since origin/main"],
  status: ["status"],
  "add claim": [
    "add claim",
    'add claim example-won --statement "The Example Wire says that Example Systems won the project." --asserted-by example-wire --basis unstated --about example-systems:actor --topics projects --source example-report',
  ],
  "add source": [
    "add source",
    'add source example-report --type report --title "The county project" --publisher example-wire --published 2026-11-28',
  ],
  "add entity": [
    "add entity",
    'add entity example-systems --type company --name "Example Systems" --names "zh-Hans:示例系统"',
  ],
  "add topic": ['add topic projects --label Projects --definition "What was agreed or built."'],
  correct: [
    'correct claims/example-won --set when=2016 --summary "It was won in 2016, not in 2017."',
    'correct sources/example-report --remove copies/0 --summary "The copy was of another report." --dry-run',
  ],
  dispute: [
    'dispute example-won --reason denied --by example-denial --summary "Example Systems says that it did not win."',
  ],
  supersede: [
    'supersede example-cost --reason newer-figure --by example-cost-2026 --summary "A later report gives another sum."',
  ],
  retract: ['retract example-won --reason misread --summary "We had misread the report."'],
  reinstate: ['reinstate example-won --cause reply --summary "Example Systems took its denial back."'],
  reply: [
    'reply example-won --with example-answer --reply denies --cause reply --summary "Enter what Example Systems answered."',
    'reply example-won --sought 2026-11-30 --cause reply --summary "We looked for an answer and found none."',
  ],
  move: ["move entities/example-sys example-systems"],
  split: ["split topics/contracts tenders awards --references awards"],
  withhold: ["withhold claims/example-won --dry-run", "withhold --notes brave-owls-sing"],
  change: ["change", 'change --cause our-error --summary "It was won in 2016, not in 2017."'],
  release: ["release --dry-run", "release --commit"],
  audit: ["audit"],
  diff: ["diff 1.0.0 1.1.0", "diff 1.1.0"],
  log: ["log claims/example-won", "log data/claims/example-won.yaml"],
  export: ["export ftm", "export json-ld"],
  "import follow-ups": ["import follow-ups page.html --of example-report"],
  "sources check": [
    "sources check",
    "sources check --only example-report",
    "sources check --older-than 30 --write",
  ],
  "passages fingerprint": ['passages fingerprint --text "won the project in 2016" --section Projects'],
  "passages verify": ["passages verify page.html --of example-report"],
  "track init": ["track init https://github.com/endoflife-date/endoflife.date"],
  "track export": ["track export --parquet", "track export 1.0.0 1.1.0 --out snapshots"],
  track: ["track --since 2025-01-01", "track --dry-run"],
  init: ["init bridges", 'init bridges --title "Bridges of Europe" --authority your-domain.org'],
  package: ["package"],
  publish: ["publish"],
  land: ["land --dry-run", "land", "land --only site,notify"],
  notify: ["notify", "notify --since 1.0.0"],
  serve: ["serve"],
  completion: ["completion bash"],
};
