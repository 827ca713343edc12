/** What a container that serves has said of itself in its newest snapshot. */
export interface ServingContainer {
  id: string;
  /** Such as `r12`. */
  revision: string;
  command: readonly string[];
  heardAt: Date;
}

export interface ServingVerdict {
  state: 'agrees' | 'differs' | 'not heard';
  words: string;
}

const SERVES_MS = 60_000;

/** Whether the containers run a revision with its command, by their own word; only they can tell. Pure. */
export function judgeServing(
  containers: readonly ServingContainer[],
  deployed: { revision: string; command: readonly string[] },
  now: Date,
): ServingVerdict {
  const serving = containers.filter(({ heardAt }) => now.getTime() - heardAt.getTime() <= SERVES_MS);
  const other = serving.find(({ revision }) => revision !== deployed.revision);
  const changed = serving.find((container) => !isCommand(container, deployed.command));
  if (serving.length === 0) return silent(containers, deployed);
  if (other)
    return {
      state: 'differs',
      words: `${counted(serving, deployed.revision)}; ${other.id} still serves ${other.revision}`,
    };
  if (changed)
    return { state: 'differs', words: `${changed.id} serves ${deployed.revision} with another command` };
  return { state: 'agrees', words: `${counted(serving, deployed.revision)}, with its command` };
}

function counted(serving: readonly ServingContainer[], revision: string): string {
  const own = serving.filter((container) => container.revision === revision).length;
  if (own === serving.length && own === 1) return `The container that serves runs ${revision}`;
  if (own === serving.length) return `All ${own} containers that serve run ${revision}`;
  return `${own} of ${serving.length} containers that serve ${own === 1 ? 'runs' : 'run'} ${revision}`;
}

function silent(
  containers: readonly ServingContainer[],
  { revision, command }: { revision: string; command: readonly string[] },
): ServingVerdict {
  const last = containers.find(
    (container) => container.revision === revision && isCommand(container, command),
  );
  return {
    state: 'not heard',
    words: last
      ? `None serves now; ${last.id} was the last, with ${revision} and its command`
      : `No container of ${revision} has been heard yet: its command is known once one serves`,
  };
}

function isCommand(container: ServingContainer, command: readonly string[]): boolean {
  return (
    container.command.length === command.length && container.command.every((word, at) => word === command[at])
  );
}
