import { NotFound } from "../app/NotFound"; export default NotFound;
