/** A web address as people write it: without the scheme, `www.`, and the slash at its end. */
export const addressShown = (url: string): string => url.replace(/^https?:\/\/(www\.)?|\/$/g, '');
