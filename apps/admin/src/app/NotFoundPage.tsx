import SearchOff from '@mui/icons-material/SearchOff';
import { NoPage } from './NoPage.js';

const texts = { title: 'failure.notFoundTitle', why: 'failure.notFound' } as const;

export const NotFoundPage = () => <NoPage Icon={SearchOff} {...texts} />;
