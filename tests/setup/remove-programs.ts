import { removePrograms } from "@claimwire/testing/compile-program";
import { afterAll } from "vitest";

afterAll(removePrograms);
