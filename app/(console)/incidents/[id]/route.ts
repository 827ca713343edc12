import { fileResponse } from '@/app/(console)/incidents/file-response';
import { guardRoute } from '@/lib/auth/guard';
import { bundleFile } from '@/lib/incidents/store';

/** GET: the file of a frozen range; ?download to keep it. */
export const GET = guardRoute<{ params: Promise<{ id: string }> }>(
  'console.read',
  async (_, request, { params }) => {
    const { id } = await params;
    return fileResponse(await bundleFile(id), new URL(request.url).searchParams.has('download'));
  },
);
