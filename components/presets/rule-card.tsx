import { Card, CardContent, CardHeader } from '@/components/ui/card';
import { StatusMark } from '@/components/ui/status-mark';
import type { Rule } from '@/lib/rules/rule';

const EFFECTS = { error: 'Blocks saving', warning: 'Asks for a reason', note: 'For information' } as const;

/** A rule as people read it: what one sees, what production does, why, and how sure that is. */
export function RuleCard({ rule }: { rule: Rule }) {
  const { issue, link, severity, title, symptom, ourFix, why } = rule;
  const rows = [
    { term: 'Symptom', text: symptom },
    { term: 'Our fix', text: ourFix },
    { term: 'What is known', text: why },
    { term: 'Applies to', text: appliesToText(rule) },
  ];
  return (
    <li className="min-w-0">
      <Card className="h-full">
        <CardHeader>
          <h3 className="font-semibold text-sm">
            {issue && `${issue}: `}
            {title}
          </h3>
          <StatusMark status={severity} className="text-xs">
            {EFFECTS[severity]}
          </StatusMark>
        </CardHeader>
        <CardContent className="grid gap-3">
          <dl className="grid gap-2 text-sm sm:grid-cols-[7rem_minmax(0,1fr)]">
            {rows
              .filter(({ text }) => text)
              .map(({ term, text }) => (
                <div key={term} className="contents">
                  <dt className="text-muted-foreground text-xs leading-5">{term}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
          </dl>
          {link && (
            <a
              href={link}
              target="_blank"
              rel="noreferrer"
              className="w-fit rounded-sm text-accent text-xs hover:underline"
            >
              {issue?.startsWith('#') ? `Upstream ${issue}` : 'Upstream source'}
            </a>
          )}
        </CardContent>
      </Card>
    </li>
  );
}

function appliesToText({ appliesTo: { engines, gpus } }: Rule): string {
  const from = engines.from ? `SGLang ${engines.from} and later` : 'Every SGLang version';
  const engine = engines.before ? `${from}, before ${engines.before}` : from;
  return gpus === 'any' ? `${engine}, every GPU` : `${engine}, ${gpus.join(' and ')}`;
}
