/** The vocabulary with which a dataset begins: what most have in common. */
export function renderVocabulary(): string {
  return `# The codes that this dataset has of its own: what quantities measure, in which units beside the currencies of
# ISO 4217, and by which schemes entities are identified elsewhere. A code that a release used stays for ever.
measures:
  value:
    label: value
    definition: Value of a contract or project.
    units: currency
    # Lists give its figures without the label: the unit says enough.
    plain: true
  number:
    label: number
    definition: A number of things.
    units: [count]
  duration:
    label: duration
    definition: Length in time.
    units: [year, month]
    plain: true
  length:
    label: length
    definition: Length in space.
    units: [metre]
    plain: true
units:
  count:
    label: count
    definition: A plain number.
  year:
    label: year
    definition: Years.
    plural: years
  month:
    label: month
    definition: Months.
    plural: months
  metre:
    label: metre
    definition: Metres.
    plural: metres
schemes:
  wikidata:
    label: Wikidata
    definition: Wikidata item.
    pattern: 'Q[1-9]\\d*'
    like: Q42
  lei:
    label: LEI
    definition: Legal Entity Identifier (ISO 17442).
    pattern: '[A-Z0-9]{18}\\d{2}'
    like: 5493001KJTIIGC8Y1R12
    check: lei
`;
}

/** One workflow: checks on every branch, and a release that was merged goes out. */
export const WORKFLOW: string = `# A pull request is checked, and shows what subscribers would read. What lands on main goes out by "claimwire land", once the
# variable CLAIMWIRE_LAND of the repository is "true".
name: claimwire
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-24.04
    timeout-minutes: 15
    env:
      BASE: \${{ github.base_ref }}
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@a0853c24544627f65ddf259abe73b1d18a591444 # v5.0.0
        with:
          node-version: "24"
      - run: npm install --ignore-scripts
      - run: npx claimwire check
      - run: npx claimwire audit
      - if: github.event_name == 'pull_request'
        run: |
          npx claimwire status | tee -a "$GITHUB_STEP_SUMMARY"
          npx claimwire check --since "origin/$BASE"
  land:
    needs: check
    if: github.event_name == 'push' && vars.CLAIMWIRE_LAND == 'true'
    runs-on: ubuntu-24.04
    timeout-minutes: 60
    concurrency:
      group: land
      cancel-in-progress: false
    permissions:
      # The tag of the release.
      contents: write
      # npm's trusted publishing proves with it which workflow publishes.
      id-token: write
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          fetch-depth: 0
      - uses: actions/setup-node@a0853c24544627f65ddf259abe73b1d18a591444 # v5.0.0
        with:
          node-version: "24"
      - run: npm install --ignore-scripts
      - run: npx claimwire land
`;
