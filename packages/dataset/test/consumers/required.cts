// The same package under CommonJS, with types of its own.
import dataset = require("@claimwire/dataset");
import claim = require("@claimwire/dataset/claims/north-project-value");
import history = require("@claimwire/dataset/history");

import { getTopic } from "@claimwire/dataset/topics";

const same: dataset.Claim = claim;
const statement: string = dataset.getClaim("north-project-value").statement;
// @ts-expect-error misspelt
dataset.getClaim("north-project-valeu");
const before: dataset.Claim = history.datasetAt("1.0.0").getClaim(claim.id);
const label: string = getTopic("project-value").label;

export { before, label, same, statement };
