/** What draws notices, apart from what gives them: it comes after the first page. */
export { Notifications } from "@mantine/notifications";
