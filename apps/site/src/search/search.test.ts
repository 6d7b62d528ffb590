import { gzipSync } from "node:zlib";
import { hanForms } from "@claimwire/wire/han-forms";
import { describe, expect, it } from "vitest";
import { exampleSite } from "../test-support/example-site.js";
import { realSite } from "../test-support/real-site.js";
import { foldForSearch } from "./fold-for-search.js";
import { searchShards } from "./search-shards.js";
import { type FoundRecords, makeSearcher, type Searcher } from "./searcher.js";

const SITE = realSite();
const SHARDS = searchShards(SITE);
const SEARCHER = searcherOf(SHARDS);

function searcherOf(shards: typeof SHARDS): Searcher {
  const searcher = makeSearcher();
  for (const shard of shards) searcher.add(shard);
  return searcher;
}

/** The key of the first record shown, and the name by which it was found. */
function firstIn({ groups: [group] }: FoundRecords): readonly (string | undefined)[] {
  const hit = group?.hits[0];
  return hit === undefined ? [] : [`${hit.row.kind}/${hit.row.id}`, hit.name];
}

describe("the search of the project's own records", () => {
  it.each([
    ["Yarkant", "entities/yarkant-county", undefined],
    ["莎车", "entities/yarkant-county", "莎车"],
    ["Shache", "entities/yarkant-county", "Shache"],
    ["يەكەن", "entities/yarkant-county", "يەكەن ناھىيىسى"],
    ["653125", "entities/yarkant-county", "GB/T 2260 653125"],
    ["立昂", "entities/leon-technology", "立昂技术"],
    ["002236", "entities/dahua", "Shenzhen Stock Exchange 002236"],
    ["大华股份", "entities/dahua", "大华股份"],
    ["华技术", "entities/dahua", "浙江大华技术股份有限公司"],
    ["dahua technology", "entities/dahua", undefined],
    ["Hikvsion", "entities/hikvision", undefined],
    ["Human Rigths Watch", "entities/human-rights-watch", undefined],
    ["IJOP", "entities/ijop", undefined],
    ["便民", "claims/convenience-stations-name", undefined],
    ["bianmin", "claims/convenience-stations-name", undefined],
    ["BIÀNMÍN", "claims/convenience-stations-name", undefined],
    ["$686 million", "claims/dahua-yarkant-value", undefined],
    ["US$686m", "claims/dahua-yarkant-value", undefined],
    ["686,000,000 USD", "claims/dahua-yarkant-value", undefined],
    ["dahua-yarkant-value", "claims/dahua-yarkant-value", undefined],
    ["https://claimwire.example/wire/claims/dahua-yarkant-value/", "claims/dahua-yarkant-value", undefined],
    ["Equipment and Services Covered By Section 2", "sources/fcc-covered-list", undefined],
    ["Project value", "topics/project-value", undefined],
  ])("finds for %s first what is expected", (query, key, name) => {
    expect(firstIn(SEARCHER.find(query))).toEqual([key, name]);
  });

  it.each([
    ["莎車", "莎车", "entities/yarkant-county"],
    ["浙江大華技術", "浙江大华技术", "entities/dahua"],
    ["海康威視", "海康威视", "entities/hikvision"],
    ["新疆維吾爾自治區", "新疆维吾尔自治区", "entities/xinjiang"],
  ])("finds for %s what it finds for %s", (traditional, simplified, key) => {
    const found = SEARCHER.find(traditional);
    expect(found).toEqual(SEARCHER.find(simplified));
    expect([firstIn(found)[0], found.isNear]).toEqual([key, false]);
  });

  it("shows records with all words of a query, or else the nearest, and says which", () => {
    expect(SEARCHER.find("Shache award")).toMatchObject({ isNear: false });
    expect(SEARCHER.find("Shache zeppelin")).toMatchObject({ isNear: true });
    expect(firstIn(SEARCHER.find("Shache zeppelin"))).toEqual(["entities/yarkant-county", "Shache"]);
    expect(SEARCHER.find("qqqqzzzz")).toEqual({ groups: [], count: 0, isNear: true });
  });

  it("does not take another number for a code with a wrong digit", () => {
    expect(SEARCHER.find("002237").count).toBe(0);
  });

  it("finds the same in several parts, of which the first holds the entities", () => {
    const parts = searchShards(SITE, 200);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.flatMap(({ rows }) => rows)).toEqual(SHARDS.flatMap(({ rows }) => rows));
    expect(firstIn(searcherOf(parts.slice(0, 1)).find("莎车"))).toEqual(["entities/yarkant-county", "莎车"]);
    for (const query of ["$686 million", "莎車"]) {
      expect(searcherOf(parts).find(query)).toEqual(SEARCHER.find(query));
    }
  });

  it("sends at most 60 bytes a record over the wire", () => {
    const sizes = SHARDS.map((shard) => gzipSync(JSON.stringify(shard)).length / shard.rows.length);
    expect(Math.max(...sizes)).toBeLessThan(60);
  });
});

describe("the search of a record that moved or was split", () => {
  const searcher = searcherOf(searchShards(exampleSite()));

  it("finds it by the id that it had before", () => {
    expect(firstIn(searcher.find("example-old-id"))).toEqual(["claims/example-new-id", "example-old-id"]);
  });

  it("finds each part by the id of the whole", () => {
    const ids = searcher.find("example-town").groups[0]?.hits.map(({ row }) => row.id);
    expect(ids).toEqual(["example-town-east", "example-town-west"]);
  });
});

describe("the search of names in traditional characters", () => {
  const row = { kind: "entities", id: "hall", title: "中正紀念堂", names: ["臺北", "衞星"] } as const;

  it("finds them by simplified ones, and by any of several forms", () => {
    const searcher = searcherOf([{ forms: hanForms([row.title, ...row.names]), rows: [row] }]);
    const found = ["中正纪念堂", "中正紀念堂", "纪念", "臺北", "台北", "卫星", "衛星", "中国"].map(
      (query) => searcher.find(query).count,
    );
    expect(found).toEqual([1, 1, 1, 1, 1, 1, 1, 0]);
  });
});

it.each([
  ["biànmín", "bianmin"],
  ["Ürümqi", "urumqi"],
  ["Dahua's", "dahua"],
  ["$61m", " usd 61 million"],
  ["2bn", "2 billion"],
  ["1,250,000", "1250000"],
  ["3,000,000,000", "3 billion"],
  ["ئۈرۈمچى", "يۈرۈمچي"],
])("foldForSearch makes of %s what another way of writing it gives", (text, folded) => {
  expect(foldForSearch(text)).toBe(folded);
});
