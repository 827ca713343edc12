import type { KeptDraft, SaveDraft } from '@/lib/presets/schema';
import type { Failure, Result } from '@/lib/result';
import { contentOf, type Draft, draftOf, isEmptyDraft, sameValue } from './draft';
import type { LocalDraft } from './local-draft';

/** A conflict tells what stands on the server now; null when it is gone. */
export type DraftFailure = Failure & { newer?: KeptDraft | null };

/** Where drafts are kept on the server. */
export interface DraftStore {
  save: (input: SaveDraft) => Promise<Result<{ version: number }, DraftFailure>>;
  discard: (input: { presetId: string }) => Promise<Result<null>>;
}

/** The draft as another tab or browser left it; null when it was saved or discarded there. */
export interface Rival {
  draft: Draft | null;
  version: number;
  writtenAt: Date | null;
}

export type SyncState =
  | { kind: 'clean' }
  | { kind: 'sending' }
  | { kind: 'saved'; at: Date }
  | { kind: 'unsent'; reason: string }
  | { kind: 'rival'; rival: Rival };

interface Options {
  presetId: string;
  store: DraftStore;
  start: LocalDraft;
  keep: (local: LocalDraft) => void;
}

// Long enough to gather a word, short enough that a crash takes none.
const QUIET_MS = 500;
const RETRY_MS = 5000;

/** Sends a draft to the server while it is typed, one write at a time, and each edit to this browser at once. */
export class DraftSync {
  private draft: Draft;
  private version: number;
  private isSending = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private listeners = new Set<() => void>();
  state: SyncState = { kind: 'clean' };
  /** What the server has: the draft itself, not a copy. */
  private sent: Draft | null;

  constructor(private readonly options: Options) {
    const { draft, version, isSent } = options.start;
    this.draft = draft;
    this.version = version;
    this.sent = isSent ? draft : null;
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  snapshot = () => this.state;

  edit(draft: Draft): void {
    if (draft === this.draft) return;
    this.draft = draft;
    const isOverEverywhere = this.state.kind === 'rival' && !this.state.rival.draft && isEmptyDraft(draft);
    if (isOverEverywhere) this.settle(draft, 0);
    else this.keep();
    if (this.state.kind !== 'rival' && draft !== this.sent) this.sendIn(QUIET_MS);
  }

  /** Takes over a draft that the server already has, or that is over. */
  settle(draft: Draft, version: number, at?: Date): void {
    clearTimeout(this.timer);
    this.draft = draft;
    this.sent = draft;
    this.version = version;
    this.keep();
    this.become(at && !isEmptyDraft(draft) ? { kind: 'saved', at } : { kind: 'clean' });
  }

  /** Another tab of this browser wrote: it is the newer one, unless both hold the same. Null when it is over there. */
  hear(local: LocalDraft | null): void {
    clearTimeout(this.timer);
    if (local && sameValue(contentOf(local.draft), contentOf(this.draft))) this.agree(local);
    else if (!local && isEmptyDraft(this.draft)) this.settle(this.draft, 0);
    else this.become({ kind: 'rival', rival: rivalOf(local) });
  }

  private agree({ version, isSent }: LocalDraft): void {
    this.version = version;
    if (isSent) this.sent = this.draft;
    if (this.state.kind === 'rival') this.become({ kind: 'clean' });
  }

  /** This tab's draft replaces what the other one wrote. */
  keepOwn(): void {
    if (this.state.kind !== 'rival') return;
    this.version = this.state.rival.version;
    this.sent = null;
    this.become({ kind: 'sending' });
    this.keep();
    void this.send();
  }

  /** Sends what is not sent yet, now. */
  send = async (): Promise<void> => {
    clearTimeout(this.timer);
    const { draft } = this;
    if (this.isSending || draft === this.sent || this.state.kind === 'rival') return;
    this.isSending = true;
    this.become({ kind: 'sending' });
    const failure = await this.write(draft);
    this.isSending = false;
    if (failure) this.refused(failure);
    else this.arrived(draft);
  };

  private arrived(draft: Draft): void {
    this.sent = draft;
    this.keep();
    if (this.draft === draft) this.become({ kind: 'saved', at: new Date() });
    else this.sendIn(QUIET_MS);
  }

  private async write(draft: Draft): Promise<DraftFailure | null> {
    const { presetId, store } = this.options;
    try {
      if (isEmptyDraft(draft)) {
        const discarded = await store.discard({ presetId });
        if (discarded.ok) this.version = 0;
        return discarded.ok ? null : discarded.error;
      }
      const saved = await store.save({ presetId, content: contentOf(draft), version: this.version });
      if (saved.ok) this.version = saved.value.version;
      return saved.ok ? null : saved.error;
    } catch {
      return { code: 'unavailable', message: 'no connection' };
    }
  }

  private refused({ code, message, newer }: DraftFailure): void {
    if (code !== 'conflict') {
      this.become({ kind: 'unsent', reason: message });
      if (code === 'unavailable') this.sendIn(RETRY_MS);
      return;
    }
    const theirs = newer ? draftOf(newer) : null;
    const version = newer?.version ?? 0;
    // An answer that was lost on its way: what stands there is what was sent.
    if (theirs && sameValue(contentOf(theirs), contentOf(this.draft))) this.settle(this.draft, version);
    // Saved from here while a write was on its way.
    else if (!theirs && this.draft === this.sent) this.settle(this.draft, 0);
    else
      this.become({ kind: 'rival', rival: { draft: theirs, version, writtenAt: newer?.updatedAt ?? null } });
  }

  private sendIn(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.send, ms);
  }

  private keep(): void {
    const { draft, version } = this;
    this.options.keep({ draft, version, isSent: draft === this.sent, writtenAt: Date.now() });
  }

  private become(state: SyncState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

function rivalOf(local: LocalDraft | null): Rival {
  if (!local) return { draft: null, version: 0, writtenAt: null };
  return { draft: local.draft, version: local.version, writtenAt: new Date(local.writtenAt) };
}
