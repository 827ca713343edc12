/** A freeze window as its list shows it. */
export interface FreezeView {
  id: string;
  name: string;
  reason: string;
  /** `every week, Friday 16:00 to Monday 08:00 Europe/Amsterdam`. */
  when: string;
  createdByName: string;
  /** The stretch that holds now or comes next; null when there is none any more. */
  next: { from: string; to: string; holds: boolean } | null;
}
