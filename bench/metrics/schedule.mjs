/** How far apart scrapes lie. Thinning the old ones makes the peers' work smaller, so it favours them. */
export function fillSchedule(days, everySeconds) {
  const all = [
    { untilSecondsAgo: days * 86_400, everySeconds },
    { untilSecondsAgo: 26 * 3600, everySeconds: Math.min(everySeconds, 60) },
    { untilSecondsAgo: 2 * 3600, everySeconds: 15 },
  ];
  return all.filter((part, index) => index === 0 || part.everySeconds !== all[index - 1].everySeconds);
}
