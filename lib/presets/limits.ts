/** What the forms hold and the server checks. */
export const MESSAGE_LENGTH = 500;
export const REASON_LENGTH = 500;
export const MAX_APPROVALS = 5;
