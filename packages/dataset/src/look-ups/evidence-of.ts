import { openIndex } from "../collections/open-index.js";
import type { Parts } from "../collections/parts.js";
import type { Dataset, EvidenceView } from "../dataset.js";
import { checkOptions } from "../names/check-names.js";
import { pickClaims } from "./retracted.js";

export function makeEvidenceOf({ claims, sources, entities }: Parts): Dataset["evidenceOf"] {
  return (asked) => {
    const claim = claims.get(asked);
    return claim.evidence.flatMap(
      ({ source: id, via = [], passages = [], language, translatedBy, stance }): EvidenceView[] => {
        const source = sources.find(id);
        const chain = via.flatMap((one) => sources.find(one) ?? []);
        // Without one of its documents, the others would tell of another chain.
        if (source === undefined || chain.length < via.length) return [];
        const translator = translatedBy === undefined ? undefined : entities.find(translatedBy);
        return [
          {
            source,
            state: source.availability.state,
            via: chain,
            readIn: chain[chain.length - 1] ?? source,
            passages,
            ...(language !== undefined && { language }),
            ...(translator !== undefined && { translatedBy: translator }),
            stance,
          },
        ];
      },
    );
  };
}

export function makeClaimsFrom({ claims, sources }: Parts): Dataset["claimsFrom"] {
  const index = openIndex(claims.records, ({ evidence }, visit) => {
    for (const { source } of evidence) visit(source);
  });
  const through = openIndex(claims.records, ({ evidence }, visit) => {
    for (const { source, via = [] } of evidence) for (const one of [source, ...via]) visit(one);
  });
  return (source, options = {}) => {
    checkOptions("claimsFrom", options, ["via", "retracted"]);
    const names = sources.names(source);
    return pickClaims(options.via ? through(names) : index(names), options);
  };
}
