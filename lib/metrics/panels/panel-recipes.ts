import { acceptLength } from './accept-length';
import { cacheHits } from './cache-hits';
import { containers } from './containers';
import { costPerHour } from './cost-per-hour';
import { costPerMillionTokens } from './cost-per-million-tokens';
import { endToEnd } from './end-to-end';
import { interToken } from './inter-token';
import { kv } from './kv';
import { kvPool } from './kv-pool';
import type { PanelName } from './panel-name';
import type { PanelRecipe } from './panel-recipe';
import { queueTime } from './queue-time';
import { requests } from './requests';
import { retractions } from './retractions';
import { slow } from './slow';
import { tokens } from './tokens';
import { ttft } from './ttft';
import { ttftSpread } from './ttft-spread';

/** Each chart of the console: what it reads, what it means, how it is drawn. */
export const PANEL_RECIPES: Record<PanelName, PanelRecipe> = {
  ttft,
  ttftSpread,
  slow,
  queueTime,
  kvPool,
  kv,
  requests,
  containers,
  interToken,
  endToEnd,
  tokens,
  acceptLength,
  cacheHits,
  retractions,
  costPerHour,
  costPerMillionTokens,
};
