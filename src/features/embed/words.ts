import { catalogue } from '../../i18n/words';

const en = {
  copyLink: 'Copy link',
  linkCopied: 'Link copied.',
  linkNotCopied: 'The browser did not allow copying. The link is:',
  shareLink: 'Share…',
  embed: 'Embed',
  code: 'Paste this into the article:',
  colours: 'Colours',
  colourScheme: {
    article: 'As the article: light, dark, or what its readers chose',
    light: 'Always light',
    dark: 'Always dark',
  },
  copy: 'Copy the code',
  copied: 'The code is copied.',
  notCopied: 'The browser did not allow copying. The code can be selected and copied by hand.',
};

/** The interface text of the parts that share a page of the map and embed it in another page. */
export const embedWords = catalogue({ en });
