/** The colours of the page, for drawings that leave it. `app/globals.css` has them for the page itself; a test compares. */
const COLOURS = {
  light: {
    '--foreground': '#17191c',
    '--card': '#ffffff',
    '--muted': '#eff1f3',
    '--muted-foreground': '#5c626c',
    '--border': '#e1e4e8',
    '--accent': '#2a5fd0',
    '--success': '#17704a',
    '--warning': '#8a5700',
    '--danger': '#bf2c2a',
    '--chart-1': '#2a5fd0',
    '--chart-2': '#17805a',
    '--chart-3': '#8b4fc4',
    '--chart-4': '#b06a00',
    '--chart-5': '#0f7f94',
    '--chart-6': '#c2417c',
  },
  dark: {
    '--foreground': '#ebecef',
    '--card': '#111316',
    '--muted': '#1a1d21',
    '--muted-foreground': '#989ea8',
    '--border': '#23272c',
    '--accent': '#6f9dff',
    '--success': '#42cf92',
    '--warning': '#efb24d',
    '--danger': '#ff716c',
    '--chart-1': '#6490f6',
    '--chart-2': '#42cf92',
    '--chart-3': '#c594f0',
    '--chart-4': '#efb24d',
    '--chart-5': '#4fc3d9',
    '--chart-6': '#f084b3',
  },
} as const;

export type Dress = keyof typeof COLOURS;

/** The value of a colour variable, light or dark. */
export function palette(dress: Dress): (name: string) => string {
  const colours: Readonly<Record<string, string>> = COLOURS[dress];
  return (name) => colours[name] ?? colours['--foreground'] ?? '';
}

/** All of them as CSS declarations, for a page of its own. */
export function paletteVariables(dress: Dress): string {
  return Object.entries(COLOURS[dress])
    .map(([name, value]) => `${name}:${value};`)
    .join('');
}
