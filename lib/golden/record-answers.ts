import 'server-only';
import { z } from 'zod';
import { db } from '@/lib/db';
import { judgeAnswer } from '@/lib/golden/judge-answer';
import { GoldenPromptDraft, MeasuredAnswer } from '@/lib/golden/schema';

/** What golden_prompts of modal/deploy.py gives back: each answer with the prompt as it was asked. */
const Answers = z.array(MeasuredAnswer.extend({ prompt: GoldenPromptDraft }));

/** Judges the answers and keeps them beside the deployment; a second time changes nothing. Gives the names of those that failed. */
export async function recordAnswers(
  { deploymentId, jobId }: { deploymentId: string; jobId: string },
  value: unknown,
): Promise<{ asked: number; failed: string[] }> {
  const answers = Answers.parse(value);
  const now = Date.now();
  const rows = answers.map(({ prompt: { name, ...asked }, ...answer }, index) => {
    const problem = judgeAnswer(asked, answer);
    return {
      ...{ deploymentId, jobId, promptName: name, ...asked, problem, passed: problem === null },
      answer: answerText(answer),
      ttftMs: answer.ttftMs,
      tokensPerSecond: answer.tokensPerSecond,
      // One after the other, as they were asked.
      askedAt: new Date(now + index),
    };
  });
  await db.goldenRun.createMany({ data: rows, skipDuplicates: true });
  return {
    asked: rows.length,
    failed: rows.filter(({ passed }) => !passed).map(({ promptName }) => promptName),
  };
}

function answerText({ content, toolCalls }: MeasuredAnswer): string {
  const calls = toolCalls.map(({ name, arguments: given }) => `${name}(${given})`);
  // Postgres stores neither NUL nor half a surrogate pair.
  return [content, ...calls].filter(Boolean).join('\n').replaceAll('\0', '').toWellFormed();
}
