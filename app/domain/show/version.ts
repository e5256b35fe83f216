/** Version of the messages between pages and server. Free of zod, so that pages may load it. */

/** Raised whenever an older page could misread a message; it is asked to reload. */
export const PROTOCOL = 1
