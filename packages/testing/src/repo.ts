export { copyRepo, type TempRepo, tempRepo } from "./temp-repo.js";
