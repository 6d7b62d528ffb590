export { type TempRepo, tempRepo } from "./temp-repo.js";
