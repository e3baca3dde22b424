import { primes } from './parts/primes';

export default primes(1);
