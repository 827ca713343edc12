import { fileResponse } from '@/app/(console)/incidents/file-response';
import { sharedFile } from '@/lib/incidents/store';

/** GET: a file that somebody shared, for whoever has the link; ?download to keep it. A wrong link is like one that ended. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  return fileResponse(await sharedFile(token), new URL(request.url).searchParams.has('download'));
}
