import type { Rule } from '@/lib/rules/rule';

export const secretMissing: Rule = {
  id: 'secret-missing',
  severity: 'warning',
  title: 'The workspace lacks a secret',
  why: 'A deploy that names a secret which the environment does not have is refused by Modal. The names are read with the volumes, once a minute; the values never leave Modal.',
  link: 'https://modal.com/docs/guide/secrets',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset, { workspaceSecrets = 'unknown' }) {
    if (workspaceSecrets === 'unknown') return [];
    const missing = Object.entries(preset.secrets).filter(([name]) => !workspaceSecrets.includes(name));
    return missing.map(([name, keys]) => {
      const pairs = [keys].flat().map((key) => `${key}=…`);
      const command = ['modal secret create', name, ...pairs].join(' ');
      return { path: `secrets.${name}`, message: `Modal refuses the deploy without it. Make it: ${command}` };
    });
  },
};
