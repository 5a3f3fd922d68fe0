import type { ProblemCatalogue } from './catalogue.ts'

export const englishProblems: ProblemCatalogue = {
  'invalid-input': {
    title: 'Something in the request is wrong',
    meaning: 'A parameter, a code or a field of the body cannot be used as it was written.',
    remedy: 'The list of faults names each field and what to write instead.',
  },
  'malformed-request': {
    title: 'The request cannot be read',
    meaning: 'The address is not properly percent-encoded, or the body is not valid JSON.',
    remedy: 'Encode the address as UTF-8 percent-encoding and send the body as JSON in UTF-8.',
  },
  unauthorized: {
    title: 'A key is needed',
    meaning: 'Changes need a key; none was sent, or it is unknown or was revoked.',
    remedy: 'Send the header "Authorization: Bearer KEY". The operator of the service gives out keys.',
  },
  forbidden: {
    title: 'This key does not permit it',
    meaning: 'The key holds, but not for this: public keys only read, and only for pages of the origins they name.',
    remedy: 'Write with a secret key from a server; let the operator add the origin of your page to a public key.',
  },
  'not-found': {
    title: 'Not found',
    meaning: 'There is no such page, or no record with that number or code.',
    remedy: 'Check the address, or find the municipality by its name.',
  },
  'method-not-allowed': {
    title: 'This cannot be done here',
    meaning: 'The address exists, but not for this method.',
    remedy: 'The header "Allow" lists the methods that are possible.',
  },
  'not-acceptable': {
    title: 'The answer has another format',
    meaning: 'The request accepts only formats that are not given here.',
    remedy: 'Accept application/json.',
  },
  conflict: {
    title: 'This contradicts what is recorded',
    meaning: 'The change does not fit the present state of the register.',
    remedy: 'Read the record again and change what is there.',
  },
  'version-mismatch': {
    title: 'Somebody else changed it meanwhile',
    meaning: 'The version in "If-Match" is no longer the present one.',
    remedy: 'Read the record again, put your change on top of it and send it with the new version.',
  },
  'too-large': {
    title: 'The request is too large',
    meaning: 'The body is larger than is accepted here.',
    remedy: 'Shorten the texts or send the records one by one.',
  },
  'address-too-long': {
    title: 'The address is too long',
    meaning: 'The address with its parameters is longer than 16,000 characters.',
    remedy: 'Send fewer or shorter parameters; what belongs to a file can go into a form beside it.',
  },
  'unsupported-media-type': {
    title: 'The body has the wrong format',
    meaning: 'Only JSON in UTF-8 can be read here.',
    remedy: 'Send the header "Content-Type: application/json".',
  },
  'idempotency-key-reused': {
    title: 'The key of the request was used before',
    meaning: 'The header "Idempotency-Key" names one request, and another one was sent with it within a day.',
    remedy: 'Choose a new key for each request; use the same one only to send the same request again.',
  },
  'version-required': {
    title: 'The version is missing',
    meaning: 'A change must say which version it is based on, so that nobody overwrites what they have not seen.',
    remedy: 'Send the header "If-Match" with the ETag you read, or with * to overwrite whatever is there.',
  },
  'too-many-requests': {
    title: 'Too many requests',
    meaning: 'More requests came from your address, or with your key, within a minute than are served.',
    remedy: 'Wait for as many seconds as the header "Retry-After" says.',
  },
  'head-too-large': {
    title: 'The head of the request is too large',
    meaning: 'Its address and headers together have more than 128 kB.',
    remedy: 'Send fewer or shorter headers, above all cookies.',
  },
  internal: {
    title: 'The service made a mistake',
    meaning: 'Something went wrong on our side.',
    remedy: 'Try again; if it stays, tell the operator the number of the request.',
  },
  busy: {
    title: 'A larger change is being written',
    meaning: 'A list is being brought in or taken back, or the rights of a dataset are being changed, and this record is part of it. Nothing of your change was saved.',
    remedy: 'Send it again after as many seconds as the header "Retry-After" says.',
  },
  unavailable: {
    title: 'Not available at the moment',
    meaning: 'A part of the service does not answer, or is still starting.',
    remedy: 'Try again after as many seconds as the header "Retry-After" says.',
  },
}
