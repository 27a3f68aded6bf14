/** Texts of Keycloak that nobody of this realm comes to, and those that are the same in every language. */

/** What the realm has not: each with its pages. */
const NOT_HERE: readonly RegExp[] = [
  /kerberos|gssDelegation/i,
  /recaptcha/i,
  /x509|clientCertificate|noCertificate/i,
  /saml|NameID/i,
  /organi[sz]ation|^domains$/i,
  /openshift/i,
  // A terminal instead of a browser.
  /^console-/,
  // Other identity providers.
  /idp|identity-?provider|federatedIdentity|firstBroker|broker|accountLinking|RelayState|TokenMessage$|ErrorHandling/i,
  // Names of Keycloak's own roles and clients, which stand where somebody agrees to them.
  /^(?:role|client)_/,
  // Credentials for a wallet.
  /oid4vci|verifiableCredentials/,
  // Of the console of administrators, and of the page of one's own account before the present one.
  /^(?:createFlow|clientDescription|scopeType|scopeDescription|scopeName|flowType|clientType|alias)Help$|^rolesScope$/,
];

const SAME = new Set([
  ...['locale_vi', 'locale_en', 'usb', 'nfc', 'bluetooth', 'browserContinueAnswer', 'oauthGrantTitleHtml'],
  ...['totpAppFreeOTPName', 'totpAppGoogleName', 'totpAppMicrosoftAuthenticatorName'],
]);

export const asks = (key: string, text: string): boolean =>
  text.trim() !== '' && !SAME.has(key) && !NOT_HERE.some((what) => what.test(key));
