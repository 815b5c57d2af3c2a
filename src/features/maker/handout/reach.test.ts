import { expect, test } from 'vitest';
import { reachOf } from './reach';

test.each([
  ['http://localhost:4173/', 'this-computer'],
  ['http://postil.localhost/', 'this-computer'],
  ['http://127.0.0.1:8080/', 'this-computer'],
  ['http://[::1]:8080/', 'this-computer'],
  ['http://192.168.0.12:8080/postil/', 'this-network'],
  ['http://10.1.2.3/', 'this-network'],
  ['http://172.20.0.1/', 'this-network'],
  ['http://169.254.7.7/', 'this-network'],
  ['http://[fd12::7]/', 'this-network'],
  ['http://[fe80::7]/', 'this-network'],
  ['http://staffroom-pc/', 'this-network'],
  ['http://staffroom.local/', 'this-network'],
  ['https://school.example.org/postil/', 'everybody'],
  ['https://10.example.org/', 'everybody'],
  ['https://172.32.0.1/', 'everybody'],
  ['https://[2001:db8::7]/', 'everybody'],
] as const)('%s leads to %s', (address, reach) => {
  expect(reachOf(address).reach).toBe(reach);
});

test('names the host as it stands there', () => {
  expect(reachOf('http://192.168.0.12:8080/').host).toBe('192.168.0.12:8080');
});
