import { configure } from '@testing-library/react';

/** What a page shows at last is waited for as long as a busy machine needs; a test never fails on a clock. */
configure({ asyncUtilTimeout: 15_000 });
