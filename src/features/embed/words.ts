import { catalogue } from '../../i18n/words';

const en = {
  code: 'Paste this into the article:',
  colours: 'Colours',
  colourScheme: {
    light: 'Light, for most articles',
    article: 'As the article, if it names its “color-scheme”',
    dark: 'Always dark',
  },
  copy: 'Copy the code',
  copied: 'The code is copied.',
  notCopied: 'The browser did not allow copying. The code can be selected and copied by hand.',
};

/** The interface text of the part that embeds the map in another page. */
export const embedWords = catalogue({ en });
