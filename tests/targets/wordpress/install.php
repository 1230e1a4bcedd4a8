<?php
// Sets the site up with an editor and an author, and prints an application password for each as JSON.
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = '127.0.0.1';
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'The Harbour Post', 'root', 'root@example.org', false, '', 'root-' . wp_generate_password( 24, false ), '' );
switch_theme( 'plain' );
$made = array( 'version' => get_bloginfo( 'version' ) );
foreach ( array( 'editor', 'author', 'contributor' ) as $role ) {
	$id = wp_insert_user(
		array( 'user_login' => $role, 'user_pass' => wp_generate_password( 24 ), 'user_email' => "$role@example.org", 'role' => $role )
	);
	list( $password ) = WP_Application_Passwords::create_new_application_password( $id, array( 'name' => 'Colophon' ) );
	$made[ $role ] = WP_Application_Passwords::chunk_password( $password );
}
echo json_encode( $made ), "\n";
