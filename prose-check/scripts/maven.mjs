// The command that Maven runs: installs, tests the checker, and checks the whole repository.
import { spawnSync } from "node:child_process";

import "./install.mjs";

run(["--test", "--test-reporter=dot"]);
run(["src/main.mjs"]);

function run(args) {
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
