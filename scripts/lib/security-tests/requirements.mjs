/**
 * The requirements of OWASP ASVS 5.0 (https://github.com/OWASP/ASVS) that this product holds itself to and that a test
 * can show, in our words. What is not here is not claimed.
 *
 * @typedef {object} Requirement
 * @property {string} asks
 * @property {string} [withoutTest] why nothing in the product can break it yet, or that it is not so yet; a test takes the place
 *   of this sentence
 */

const OPAQUE = 'sessions, invitations and codes are opaque: nothing that somebody presents carries its own proof';

/** @type {Record<string, Requirement>} id → requirement */
export const REQUIREMENTS = {
  '1.2.4': { asks: 'Values reach the database as parameters, never as part of a statement' },
  '1.2.10': { asks: 'Exported tables hold no formula' },
  '1.3.1': { asks: 'HTML that people write is sanitised by a well-known library' },
  '1.3.6': { asks: 'No request of the server goes where a user says' },
  '2.2.1': { asks: 'Input is held against what is expected of it' },
  '2.3.1': { asks: 'Steps of a flow cannot be skipped or taken in another order' },
  '2.3.3': { asks: 'A business operation happens whole or not at all' },
  '2.3.4': { asks: 'What is limited is not given twice' },
  '2.3.5': { asks: 'What weighs much needs a second person' },
  '2.4.1': { asks: 'Too many requests are held back' },
  '3.2.1': { asks: 'A browser does not show an answer as something it is not' },
  '3.4.1': { asks: 'HTTPS only, said by header for at least a year' },
  '3.4.2': { asks: 'Other origins are not let in' },
  '3.4.3': { asks: 'A content security policy on every page' },
  '3.4.4': { asks: 'No guessing of content types' },
  '3.4.5': { asks: 'Addresses do not leak to others by Referer' },
  '3.4.6': { asks: 'The product cannot be framed' },
  '4.1.1': { asks: 'Every answer says its type and encoding' },
  '4.1.3': { asks: 'Headers of a proxy are not taken from a user' },
  '4.1.4': { asks: 'Only the methods that a route has' },
  '5.2.1': { asks: 'Files have a largest size' },
  '5.2.2': { asks: 'Files are what their ending says, by their bytes; images are written anew' },
  '5.2.3': { asks: 'Archives are measured before they are unpacked', withoutTest: 'no archive is taken or unpacked' },
  '5.2.4': { asks: 'A person has a quota of files' },
  '5.2.5': { asks: 'No links in archives', withoutTest: 'no archive is taken or unpacked' },
  '5.2.6': { asks: 'Images have a largest number of pixels' },
  '5.3.2': { asks: 'Paths of files are ours, not of whoever sends one' },
  '5.4.2': { asks: 'Names of downloads are encoded' },
  '6.3.1': { asks: 'Guessing of passwords is held back' },
  '6.3.3': { asks: 'Staff sign in with two factors' },
  '7.2.3': { asks: 'Session tokens are random, of at least 128 bits' },
  '7.2.4': { asks: 'Signing in makes a new token and ends the one before' },
  '7.4.1': { asks: 'An ended session is of no use' },
  '7.4.2': { asks: 'All sessions end with the account' },
  '7.5.3': { asks: 'What weighs much asks who it is once more' },
  '8.2.1': { asks: 'A route answers only whoever has its permission' },
  '8.2.2': { asks: "Another person's data is not there for anybody else" },
  '8.2.3': { asks: 'Fields that are not for a person are not in the answer' },
  '8.3.2': { asks: 'A change of rights holds at once' },
  '9.1.1': { asks: 'What carries its own proof is verified before it is believed', withoutTest: OPAQUE },
  '9.1.2': { asks: 'Only the algorithms on our list sign and verify', withoutTest: OPAQUE },
  '9.2.2': { asks: 'A token is good for its own purpose only', withoutTest: OPAQUE },
  '11.3.2': { asks: 'AES in GCM, and no other cipher or mode' },
  '11.3.4': { asks: 'No nonce is used twice with one key' },
  '13.4.2': { asks: 'No debugging in production' },
  '13.4.5': { asks: 'Documentation and metrics are not open to all' },
  '14.2.1': { asks: 'Nothing sensitive in an address' },
  '14.2.6': { asks: 'Only as much as is needed is answered' },
  '14.2.7': { asks: 'Data goes when its time is over' },
  '14.3.2': { asks: 'No cache keeps an answer' },
  '14.3.3': { asks: 'Nothing sensitive lies readable in the storage of a browser or a phone' },
  '15.3.3': { asks: 'No field can be set that the action does not have' },
  '15.3.6': { asks: 'A prototype cannot be polluted' },
  '15.4.2': { asks: 'Checking and doing are one step' },
  '16.2.5': { asks: 'The log holds nothing that is nobody else’s business' },
  '16.3.2': { asks: 'Refused access is recorded' },
  '16.4.1': { asks: 'Nothing that is sent can forge a line of the log' },
  '16.4.2': { asks: 'What was recorded cannot be changed unseen' },
  '16.5.1': { asks: 'An unknown error tells nothing of the inside' },
  '16.5.3': { asks: 'What fails fails closed' },
};
