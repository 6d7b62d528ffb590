import type { AnySchema } from "ajv/dist/2020.js";

const address = { type: "string", format: "uri", pattern: "^https?://" };
const extension = {
  type: "object",
  properties: { about: address },
  required: ["about"],
};
const author = {
  type: "object",
  properties: { name: { type: "string", minLength: 1 }, url: address, avatar: address },
  anyOf: [{ required: ["name"] }, { required: ["url"] }, { required: ["avatar"] }],
};

/**
 * JSON Feed 1.1 as a JSON Schema, after https://www.jsonfeed.org/version/1.1/: what it requires, the names that it
 * knows (others begin with an underscore), and full addresses.
 */
export const JSON_FEED_SCHEMA: AnySchema = {
  type: "object",
  properties: {
    version: { const: "https://jsonfeed.org/version/1.1" },
    title: { type: "string", minLength: 1 },
    home_page_url: address,
    feed_url: address,
    description: { type: "string" },
    user_comment: { type: "string" },
    next_url: address,
    icon: address,
    favicon: address,
    authors: { type: "array", items: author, minItems: 1 },
    language: { type: "string", pattern: "^[a-z]{2,3}(-[A-Za-z0-9]+)*$" },
    expired: { type: "boolean" },
    hubs: {
      type: "array",
      items: {
        type: "object",
        properties: { type: { type: "string" }, url: address },
        required: ["type", "url"],
      },
    },
    items: {
      type: "array",
      items: {
        type: "object",
        properties: {
          id: { type: "string", minLength: 1 },
          url: address,
          external_url: address,
          title: { type: "string", minLength: 1 },
          content_html: { type: "string", minLength: 1 },
          content_text: { type: "string" },
          summary: { type: "string", minLength: 1 },
          image: address,
          banner_image: address,
          date_published: { type: "string", format: "date-time" },
          date_modified: { type: "string", format: "date-time" },
          authors: { type: "array", items: author },
          tags: { type: "array", items: { type: "string", minLength: 1 } },
          language: { type: "string" },
          attachments: { type: "array" },
        },
        patternProperties: { "^_[A-Za-z0-9]+$": extension },
        additionalProperties: false,
        required: ["id"],
        anyOf: [{ required: ["content_html"] }, { required: ["content_text"] }],
      },
    },
  },
  patternProperties: { "^_[A-Za-z0-9]+$": extension },
  additionalProperties: false,
  required: ["version", "title", "items"],
};
