import catalogue from '@/modal/catalogue.json';

/** The name that a renamed flag had before, or has since: `--nsa-decode-backend` and `--dsa-decode-backend`. */
export function otherName(flag: string): string | undefined {
  const names = catalogue.renamed.map(({ name, path }) => [`--${name}`, `--${path.split('.').at(-1)}`]);
  return names.find((pair) => pair.includes(flag))?.find((name) => name !== flag);
}
