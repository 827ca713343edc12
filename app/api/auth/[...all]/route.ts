import { auth } from '@/lib/auth/auth';

function answer(request: Request): Promise<Response> {
  return auth().handler(request);
}

export { answer as GET, answer as POST };
