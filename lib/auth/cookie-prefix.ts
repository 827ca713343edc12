/** Starts the name of every cookie; cookies are shared by all ports of a host, so the name is our own. */
export const COOKIE_PREFIX = 'glm-console';
