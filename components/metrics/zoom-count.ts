let zooms = 0;

/** Whether this tab has zoomed, so that going back leads to where it came from. */
export function hasZoomed(): boolean {
  return zooms > 0;
}

export function countZoom(): void {
  zooms += 1;
}
