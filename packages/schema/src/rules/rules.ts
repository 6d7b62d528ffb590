import { hierarchyCycle } from "./any-kind/hierarchy-cycle.js";
import { listDuplicate } from "./any-kind/list-duplicate.js";
import { entityUnused, topicUnused } from "./any-kind/record-unused.js";
import { claimMissing, entityMissing, sourceMissing, topicMissing } from "./any-kind/reference-missing.js";
import { referenceSelf } from "./any-kind/reference-self.js";
import { stubChained } from "./any-kind/stub-chained.js";
import { stubDangling } from "./any-kind/stub-dangling.js";
import { actorDenied } from "./claims/actor-denied.js";
import { basisUnseen } from "./claims/basis-unseen.js";
import { claimAfterSource } from "./claims/claim-after-source.js";
import { contradictionCompatible } from "./claims/contradiction-compatible.js";
import { corroboratesSame } from "./claims/corroborates-same.js";
import { quantityRepeated } from "./claims/quantity-repeated.js";
import { replyUnentered } from "./claims/reply-unentered.js";
import { statusBy } from "./claims/status-by.js";
import { statusByNoDenial } from "./claims/status-by-no-denial.js";
import { statusByRetracted } from "./claims/status-by-retracted.js";
import { statusByUnrelated } from "./claims/status-by-unrelated.js";
import { unitUnfit } from "./claims/unit-unfit.js";
import { whenBefore } from "./claims/when-before.js";
import { whenOfSource } from "./claims/when-of-source.js";
import { whenSeason } from "./claims/when-season.js";
import { identifierInvalid } from "./entities/identifier-invalid.js";
import { identifierShared } from "./entities/identifier-shared.js";
import { placeWhole } from "./entities/place-whole.js";
import type { Rule } from "./rule.js";
import { chainRepeated } from "./sources/chain-repeated.js";
import { sourceCitedEarly } from "./sources/source-cited-early.js";
import { statementCopied } from "./statements/statement-copied.js";
import { statementDuplicate } from "./statements/statement-duplicate.js";
import { statementGenitive } from "./statements/statement-genitive.js";
import { statementHollow } from "./statements/statement-hollow.js";
import { statementLong } from "./statements/statement-long.js";
import { statementNear } from "./statements/statement-near.js";
import { statementPresent } from "./statements/statement-present.js";
import { statementTooLong } from "./statements/statement-too-long.js";
import { statementUnattributed } from "./statements/statement-unattributed.js";

/** The rules of a sound dataset. A rule is a file in `rules/` and a line here. */
export const RULES: readonly Rule[] = [
  claimMissing,
  sourceMissing,
  entityMissing,
  topicMissing,
  referenceSelf,
  stubDangling,
  stubChained,
  listDuplicate,
  claimAfterSource,
  whenOfSource,
  whenBefore,
  whenSeason,
  basisUnseen,
  actorDenied,
  sourceCitedEarly,
  chainRepeated,
  statementUnattributed,
  statementPresent,
  statementCopied,
  statementDuplicate,
  statementNear,
  statementHollow,
  statementLong,
  statementTooLong,
  statementGenitive,
  quantityRepeated,
  corroboratesSame,
  replyUnentered,
  statusBy,
  statusByUnrelated,
  statusByNoDenial,
  statusByRetracted,
  contradictionCompatible,
  unitUnfit,
  hierarchyCycle,
  placeWhole,
  entityUnused,
  topicUnused,
  identifierInvalid,
  identifierShared,
];
