import { formatQuantity } from '@/lib/format';
import type { RevisionStanding } from './schema';

/** What decides whether a revision may be deployed. */
export type StandingFacts = Omit<RevisionStanding, 'missingApprovals' | 'blockers'> & {
  presetName: string;
  number: number;
};

export function standing({ presetName, number, ...facts }: StandingFacts): RevisionStanding {
  const { archived, requiredApprovals, approvals, quarantine } = facts;
  const given = approvals.filter(({ counts }) => counts).length;
  const missingApprovals = Math.max(0, requiredApprovals - given);
  const blockers: string[] = [];
  if (archived) blockers.push(`${presetName} is archived. Unarchive it, or deploy another preset.`);
  if (quarantine) {
    const why = `${quarantine.byName} put r${number} into quarantine: ${sentence(quarantine.reason)}`;
    blockers.push(`${why} Deploy another revision, or lift the quarantine.`);
  }
  if (missingApprovals > 0) {
    const needs = `r${number} needs ${formatQuantity(requiredApprovals, 'approval')} and has ${given}.`;
    blockers.push(`${needs} Ask ${missingApprovals} more of the people who did not write it.`);
  }
  return { ...facts, missingApprovals, blockers };
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
