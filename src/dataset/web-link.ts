/** Only http and https may become a link; anything else from a file stays text. */
export function isWebLink(address: string | undefined): address is string {
  return address !== undefined && /^https?:\/\/[^\s/]\S*$/i.test(address) && URL.canParse(address);
}
