import { z } from 'zod';
import { ROLES } from '@/lib/auth/roles';

/** Characters; the upper end bounds the cost of one hash. */
export const PASSWORD_LENGTH = { min: 10, max: 128 };

const Email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('Give an e-mail address such as name@example.com'));
const PersonName = z.string().trim().min(1, 'Give a name').max(80, 'Use at most 80 characters');
const Password = z
  .string()
  .min(PASSWORD_LENGTH.min, `Use at least ${PASSWORD_LENGTH.min} characters`)
  .max(PASSWORD_LENGTH.max, `Use at most ${PASSWORD_LENGTH.max} characters`);

export const SignIn = z.object({ email: Email, password: z.string().min(1, 'Give the password') });
export type SignIn = z.infer<typeof SignIn>;

export const NewPerson = z
  .object({ name: PersonName, email: Email, password: Password, passwordAgain: z.string() })
  .refine((person) => person.password === person.passwordAgain, {
    path: ['passwordAgain'],
    message: 'The two passwords differ',
  });
export type NewPerson = z.infer<typeof NewPerson>;

export const PersonInvitation = z.object({ name: PersonName, email: Email, role: z.enum(ROLES) });
export type PersonInvitation = z.infer<typeof PersonInvitation>;
