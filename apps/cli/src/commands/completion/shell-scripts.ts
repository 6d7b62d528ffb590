import type { Candidate } from "./find-candidates.js";

export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

// Each calls the command as it was typed, also below node_modules/.bin. Where nothing is proposed, the shell proposes files.
export const SHELL_SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `# In ~/.bashrc:  eval "$(claimwire completion bash)"
_claimwire() {
  local IFS=$'\\n'
  COMPREPLY=($("\${COMP_WORDS[0]}" completion bash -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _claimwire claimwire
`,
  zsh: `# In ~/.zshrc, after compinit:  eval "$(claimwire completion zsh)"
_claimwire() {
  local -a found
  found=("\${(@f)$("\${words[1]}" completion zsh -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "\${found[1]}" ]]; then _describe claimwire found; else _files; fi
}
compdef _claimwire claimwire
`,
  fish: `# In ~/.config/fish/config.fish:  claimwire completion fish | source
function __claimwire_complete
  set --local before (commandline --tokenize --cut-at-cursor --current-process)
  set --local word (commandline --cut-at-cursor --current-token)
  set --local found ($before[1] completion fish -- $before[2..-1] "$word" 2>/dev/null)
  if test (count $found) -gt 0
    string join \\n -- $found
  else
    __fish_complete_path "$word"
  end
end
complete --command claimwire --no-files --keep-order --arguments '(__claimwire_complete)'
`,
};

/** Writes what a word may become as the script of a shell reads it, one a line. */
export function renderCandidates(candidates: readonly Candidate[], shell: Shell): string {
  const lines = candidates.map(({ value, description }) => {
    // bash takes "=" for the end of a word, and shows no descriptions.
    if (shell === "bash") return value.replace(/^--[\w-]+=/, "");
    if (shell === "fish") return `${value}\t${description}`;
    return `${value.replaceAll(":", "\\:")}${description === "" ? "" : `:${description}`}`;
  });
  return lines.map((line) => `${line}\n`).join("");
}
