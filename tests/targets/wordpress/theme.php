<?php
// A page that says what a post says, and nothing else.
?><!doctype html>
<html <?php language_attributes(); ?>>
<head><meta charset="utf-8"><?php wp_head(); ?></head>
<body>
<?php
while ( have_posts() ) {
	the_post();
	the_title( '<h1>', '</h1>' );
	the_post_thumbnail( 'full' );
	the_content();
}
wp_footer();
?>
</body>
</html>
