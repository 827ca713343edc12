/** One piece of a container's log: a line, or several. */
export interface LogPiece {
  containerId: string;
  at: Date;
  text: string;
}

export interface ContainerCrash {
  containerId: string;
  at: Date;
  reason: string;
}

// deploy.py says these (modal/serving.py), marks its own lines (phase_log.py) and adds at most 20 of the engine's last.
const CRASH = /^\[glm\] (?:cannot serve|engine crashed): (.+)$/;
const OWN_LINE = '[glm] ';
const ENGINE_LINES_FOLLOW = '; its last lines:';
const MOST_ENGINE_LINES = 20;
// `torch.OutOfMemoryError: CUDA out of memory`, also behind SGLang's `[2026-11-23 14:58:55 TP0] `.
const PYTHON_ERROR = /^(?:\[[^\]]*\] )?((?:\w+\.)*\w*(?:Error|Exception): .+)$/;
const MOST_CHARACTERS = 500;

/** What crashed, by the containers' own words: the first such line of each container. Pieces come oldest first. Pure. */
export function crashesIn(pieces: readonly LogPiece[]): ContainerCrash[] {
  const containers = new Set(pieces.map(({ containerId }) => containerId));
  return [...containers].flatMap((containerId) => {
    const log = pieces.filter((piece) => piece.containerId === containerId);
    const lines = log.flatMap(({ at, text }) =>
      text
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => ({ at, line: line.trimEnd() })),
    );
    const index = lines.findIndex(({ line }) => CRASH.test(line));
    const found = lines[index];
    if (found === undefined) return [];
    const after = lines.slice(index + 1).map(({ line }) => line);
    return [{ containerId, at: found.at, reason: reasonOf(found.line, after) }];
  });
}

/** The error the engine died of, then how it ended: `ValueError: … (the engine ended with exit code 1)`. */
function reasonOf(line: string, after: readonly string[]): string {
  const said = CRASH.exec(line)?.[1] ?? line;
  if (!said.endsWith(ENGINE_LINES_FOLLOW)) return said.slice(0, MOST_CHARACTERS);
  const end = said.slice(0, -ENGINE_LINES_FOLLOW.length);
  const error = engineLines(after).findLast((text) => PYTHON_ERROR.test(text));
  const why = error && PYTHON_ERROR.exec(error)?.[1];
  return why ? `${why.slice(0, MOST_CHARACTERS)} (${end})` : end;
}

function engineLines(after: readonly string[]): readonly string[] {
  const own = after.findIndex((line) => line.startsWith(OWN_LINE));
  return after.slice(0, own === -1 ? MOST_ENGINE_LINES : Math.min(own, MOST_ENGINE_LINES));
}
