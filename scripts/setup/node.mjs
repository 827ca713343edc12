const needed = [20, 19];

/** Whether this Node runs the project: 20.19 or newer, without the early 21 and 22 that lack require(esm). */
export function nodeIsNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major === 20) return minor >= needed[1];
  if (major === 22) return minor >= 12;
  return major > 22;
}

/** Ends the process with one line on a Node that is too old. Uses nothing that an old Node lacks. */
export function refuseOldNode(version = process.versions.node) {
  if (nodeIsNewEnough(version)) return;
  console.error(
    `✗ Node ${version} is too old: install Node ${needed.join('.')} or newer (https://nodejs.org).`,
  );
  process.exit(1);
}
