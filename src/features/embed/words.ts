import { catalogue } from '../../i18n/words';

const en = {
  code: 'Paste this into the article:',
  copy: 'Copy the code',
  copied: 'The code is copied.',
  notCopied: 'The browser did not allow copying. The code can be selected and copied by hand.',
};

/** The words of the dialog that embeds the map in another page. */
export const embedWords = catalogue({ en });
